import axios from 'axios';
import config, * as settings from './config';

const dynamic = require(`./config.${process.env.NODE_ENV}`);

export const a = () => axios.get('https://a.example.com', settings);
export const b = () => axios.get('https://b.example.com', { ...settings });
export const c = () => axios.get('https://c.example.com', config);
export const d = () => axios.get('https://d.example.com', dynamic);
