import axios from 'axios';
import { options } from './config';

const client = () => axios.create(options);

export const ping = () => client().get('https://users.example.com/ping');
