import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class AuditService {
	constructor(private readonly http: HttpService) {}

	all() {
		return firstValueFrom(this.http.get('https://audit.example.com/all'));
		//                              ^^^ call
	}
}
