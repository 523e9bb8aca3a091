import axios from 'axios';
import { harden } from './harden';

const invoices = harden(axios.create({ baseURL: 'https://invoices.example.com' }));
const refunds = axios.create({ baseURL: 'https://refunds.example.com' });
harden(refunds, 10_000);

export const list = () => invoices.get('/');
export const refund = (id: string) => refunds.post(`/${id}`);
