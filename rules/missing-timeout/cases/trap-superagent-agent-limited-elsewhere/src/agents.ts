import superagent from 'superagent';
import { harden } from './harden';

export const orders = superagent.agent();
export const users = superagent.agent();
harden(users);
