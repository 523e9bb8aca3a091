import axios from 'axios';

export const load = (id: string) => axios.get(`https://orders.example.com/${id}`);
export const save = (order: object) => axios({ method: 'post', url: 'https://orders.example.com', data: order });
