import axios, { type AxiosRequestConfig } from 'axios';

export const createClient = (config: AxiosRequestConfig) => axios.create({ maxRedirects: 0, ...config });
