// package: {"dependencies":{"axios":"^1.7.0","lodash":"^4.17.21"}}
import axios from 'axios';
import _, { cloneDeep, omit, pick } from 'lodash';

const settings = { timeout: 5_000, headers: { a: '1' }, nested: { http: { timeout: 2_000 } } };

export const a = () => axios.get('https://a.example.com', pick(settings, ['timeout']));
export const b = () => axios.get('https://b.example.com', omit(settings, 'nested'));
export const c = () => axios.get('https://c.example.com', cloneDeep(settings));
export const d = () => axios.get('https://d.example.com', _.get(settings, 'nested.http'));
export const e = () => axios.get('https://e.example.com', _.pickBy(settings, Boolean));
export const f = () => axios.get('https://f.example.com', _.chain(settings).omit('nested').value());
export const g = () =>
	axios.get('https://g.example.com', Object.fromEntries(Object.entries(settings).filter(([key]) => key !== 'nested')));
export const h = () => axios.get('https://h.example.com', Object.assign(Object.create(null), settings));
export const i = () => axios.get('https://i.example.com', { ...settings, ...undefined, ...(null as never) });
