// role: browser
'use client';

export const addItem = (name: string) => fetch('https://items.example.com', { method: 'POST', body: name });
