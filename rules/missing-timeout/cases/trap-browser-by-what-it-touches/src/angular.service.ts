// role: browser
import { Injectable } from '@angular/core';

@Injectable({ providedIn: 'root' })
export class Api {
	load = (id: string) => fetch(`https://api.example.com/${id}`);
}
