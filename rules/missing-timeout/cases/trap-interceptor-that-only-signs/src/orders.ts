import { api } from './client';

export const listOrders = () => api.get('/orders');
//                                  ^^^ call
