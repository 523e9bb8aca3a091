import type { AxiosRequestConfig } from 'axios';

export const options: AxiosRequestConfig = { maxRedirects: 0 };
export const fixed: AxiosRequestConfig = { maxRedirects: 0 };
