import * as http from './http';

export const shelf = (id: string) => http.getJson(`https://depot.example.com/shelves/${id}`, { timeout: 2000 });
export const move = (id: string) => http.putJson(`https://depot.example.com/shelves/${id}`, {}, 3000);
