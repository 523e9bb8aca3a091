import * as services from './stock.service';

export const all = Object.values(services);
