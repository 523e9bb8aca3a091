import http = require('./http');
import legacy from './http';

export const one = (id: string) => http.get(`https://users.example.com/${id}`);
export const two = (id: string) => legacy.get(`https://users.example.com/${id}`);
