// package: {"dependencies":{"axios":"^1.7.0"}}
import { deadlineInterceptor } from '@acme/http';
import axios from 'axios';

const api = axios.create({ baseURL: 'https://orders.example.com' });
api.interceptors.request.use(deadlineInterceptor({ ms: 3_000 }));

export const listOrders = () => api.get('/orders');
