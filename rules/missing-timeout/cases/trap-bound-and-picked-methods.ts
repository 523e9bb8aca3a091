// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const client = axios.create({ timeout: 5_000 });
const { get, post: send } = client;
const put = client.put.bind(client);
const verbs = { del: client.delete, head: (url: string) => client.head(url) };

export const all = (url: string) => [get(url), send(url, {}), put(url, {}), verbs.del(url), verbs.head(url)];
export const byName = (verb: 'get' | 'delete', url: string) => client[verb](url);
export const maybe = (url: string) => client?.get?.(url);
