import './http-setup';
import { listOrders } from './orders';

listOrders().then((orders) => console.log(orders.length));
