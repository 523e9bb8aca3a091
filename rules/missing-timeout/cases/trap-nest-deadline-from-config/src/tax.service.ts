import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class TaxService {
	constructor(private readonly http: HttpService) {}

	all() {
		return firstValueFrom(this.http.get('https://tax.example.com'));
	}
}
