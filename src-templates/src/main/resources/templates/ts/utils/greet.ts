/** A greeting for a name; an empty name greets everybody. */
export function greet(name: string): string {
  return name ? `Hello, ${name}` : 'Hello, world';
}
