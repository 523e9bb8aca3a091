import axios from 'axios';
import { config } from '../config';

export const paymentsApi = axios.create({
	baseURL: config.paymentsUrl,
	headers: { 'x-caller': 'orders-service' },
});

export const auditApi = axios.create({
	baseURL: config.notifyUrl,
	timeout: 3000,
});
