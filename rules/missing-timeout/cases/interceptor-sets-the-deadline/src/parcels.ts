import { depots, parcels } from './http';

export const parcel = (id: string) => parcels.get(`/${id}`);
//                                            ^^^ guard deadline=present
export const depot = (id: string) => depots.get(`/${id}`);
//                                          ^^^ call
