import axios from 'axios';
import got from 'got';

const cms = axios.create({ baseURL: process.env.CMS_URL });
cms.defaults.timeout = 5000;
cms.defaults.headers.common['x-tenant'] = 'news';

const assets = axios.create({ baseURL: process.env.ASSETS_URL });
//                   ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
// fix unsafe: Set `timeout: 10_000` on this axios client
//+const assets = axios.create({ baseURL: process.env.ASSETS_URL, timeout: 10_000 });
// fix unsafe: Set `timeout: 10_000` on this call
//+export const image = (id: string) => assets.get(`/images/${id}`, { timeout: 10_000 });
assets.defaults.headers.common['x-tenant'] = 'news';

export const article = (slug: string) => cms.get(`/articles/${slug}`);
//                                           ^^^ guard deadline=present 5000ms
export const image = (id: string) => assets.get(`/images/${id}`);
//                                          ^^^ call
export const video = (id: string) => got(`https://video.example.com/${id}`, { timeout: { request: 5000 } });
//                                   ^^^ guard deadline=present
