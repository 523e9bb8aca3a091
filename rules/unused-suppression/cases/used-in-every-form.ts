// rules: *
/* holdfast-disable-file unused-suppression -- one below is needed on some platforms only */
// holdfast-disable-next-line missing-timeout -- the peer is this process
export const a = () => fetch('https://a.example.com');

export const b = () => fetch('https://b.example.com'); // holdfast-disable-line missing-timeout -- as above

/* holdfast-disable missing-timeout until 2999-12-31 -- moved to the new client in the next release */
export const c = () => fetch('https://c.example.com');
export const d = () => fetch('https://d.example.com');
/* holdfast-enable missing-timeout */

export const e = () => fetch('https://e.example.com', { signal: AbortSignal.timeout(1000) }); // holdfast-disable-line missing-timeout -- x
