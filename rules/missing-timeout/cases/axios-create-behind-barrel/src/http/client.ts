import axios from 'axios';

export const warehouse = axios.create({ baseURL: process.env.WAREHOUSE_URL });
//                             ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
export const carrier = axios.create({ baseURL: process.env.CARRIER_URL, timeout: 10_000 });
