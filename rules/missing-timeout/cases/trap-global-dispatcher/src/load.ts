import axios from 'axios';

export const viaFetch = () => fetch('https://a.example.com');
export const viaAxios = () => axios.get('https://b.example.com');
//                                  ^^^ missing-timeout: …
