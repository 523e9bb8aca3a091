import got from '@/lib/got';
import axios from 'axios';

export const one = (id: string) => axios.get(`https://users.example.com/${id}`);
export const two = (id: string) => got.get(`https://users.example.com/${id}`).json();
