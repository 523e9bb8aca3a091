import { createClient, deadline } from '@shop/http';

const billing = createClient({ baseURL: 'https://billing.example.com', ...deadline() });

export const invoice = (id: string) => billing.get(`/${id}`);
