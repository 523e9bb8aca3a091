// package: {"dependencies":{"axios":"^1.7.0","lodash":"^4.17.21"}}
import axios from 'axios';
import _ from 'lodash';

const users = axios.create({ baseURL: 'https://users.example.com' });
Object.assign(users.defaults, { timeout: 5_000 });

const teams = axios.create({ baseURL: 'https://teams.example.com' });
_.set(teams, 'defaults.timeout', 5_000);

const roles = axios.create({ baseURL: 'https://roles.example.com' });
const { defaults } = roles;
defaults.timeout = 5_000;

export const load = async () => [await users.get('/'), await teams.get('/'), await roles.get('/')];
