// package: {"dependencies":{"@acme/http":"^2.1.0"}}
// config: {"clients":[{"module":"@acme/http","export":"send","options":1,"timeout":"timeoutMs"},{"module":"@acme/http/client","export":"get","options":1,"timeout":"timeoutMs"}]}
import { get, send as sendFile, serialise } from '@acme/http';
import { send } from '@acme/files';
import { send as deep } from '@acme/http/internals';
import type { send as Send } from '@acme/http';

const local = (send: (url: string) => Promise<void>) => send('https://a.example.com');

export const a = () => send('/var/data');
export const b = () => serialise({ send: 1 });
export const c = () => get('accept-language');
export const d = () => deep('https://a.example.com');
export const e = () => local(async () => {});
export const f = (given: typeof Send) => given('https://a.example.com');
export const g = { send: (text: string) => text }.send('x');
export const h = () => sendFile.withDefaults({}).file('a.txt');
