import axios from 'axios';

export const tax = axios.create({ baseURL: process.env.TAX_URL });
//                       ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
export const fraud = axios.create({ baseURL: process.env.FRAUD_URL, timeout: 3000 });
