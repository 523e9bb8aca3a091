// package: {"dependencies":{"axios":"^1.7.0","axios-cache-interceptor":"^1.5.0"}}
import { Configuration, PetApi } from '@acme/petstore';
import axios from 'axios';
import { setupCache } from 'axios-cache-interceptor';
import { tune } from '@acme/http';

export const pets = new PetApi(new Configuration(), 'https://pets.example.com', axios.create());

const cached = setupCache(axios.create({ baseURL: 'https://a.example.com' }));
export const a = () => cached.get('/');

const tuned = axios.create({ baseURL: 'https://b.example.com' });
tune(tuned);
export const b = () => tuned.get('/');

const unused = axios.create();
export const proxied = new Proxy(axios.create(), { get: (target, key) => Reflect.get(target, key) });
export const c = () => proxied.get('https://c.example.com');
