import axios from 'axios';

axios.interceptors.request.use((config) => {
	config.timeout ??= 5_000;
	config.headers.set('x-service', 'orders');
	return config;
});
