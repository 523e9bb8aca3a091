import axios from 'axios';

export default axios.create({ baseURL: process.env.STOCK_URL });
//                   ^^^^^^ missing-timeout: This axios client (`axios.create`) sets no deadline…
export const reservations = axios.create({ baseURL: process.env.STOCK_URL, timeout: 2000 });
