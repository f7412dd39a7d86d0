// The framework's global functions. Replace by the npm package "miniprogram-api-typings" for every wx API.
declare function App<T extends object>(options: T): void;
declare function Page<T extends object>(options: T & ThisType<T & { setData(data: object, done?: () => void): void }>): void;
declare function Component(options: object): void;
declare function getApp<T = unknown>(): T;
declare const wx: any;
