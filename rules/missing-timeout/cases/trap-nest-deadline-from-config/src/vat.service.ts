import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class VatService {
	constructor(private readonly http: HttpService) {}

	all() {
		return firstValueFrom(this.http.get('https://vat.example.com'));
	}
}
