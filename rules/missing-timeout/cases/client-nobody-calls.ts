import axios from 'axios';
import got from 'got';

const spare = axios.create({ baseURL: process.env.SPARE_URL });
export const unused = got.extend({ prefixUrl: process.env.SPARE_URL });

export const baseUrl = () => spare.defaults.baseURL;
