// package: {"dependencies":{"axios":"^1.7.0"}}
import axios from 'axios';

const parent = axios.create({ timeout: 5_000 });
const child = parent.create({ baseURL: 'https://child.example.com' });
const copy = axios.create({ ...parent.defaults, baseURL: 'https://copy.example.com' });
const assigned = Object.assign(axios.create({ timeout: 5_000 }), { label: 'assigned' });

export const all = () => Promise.all([child.get('/'), copy.get('/'), assigned.get('/')]);
