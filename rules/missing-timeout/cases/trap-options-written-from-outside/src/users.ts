import { api } from './api';

export const users = () => api.get('https://users.example.com');
export const save = (user: object) => api.post('https://users.example.com', user);
