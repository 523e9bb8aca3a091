// role: browser
import { Platform } from 'react-native';

export const version = () => fetch(`https://items.example.com/version/${Platform.OS}`);
