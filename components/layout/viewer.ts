/** Who looks at the page; null when nobody is signed in. */
export interface Viewer {
  id: number;
  name: string;
  email: string;
  isProducer: boolean;
  isAdmin: boolean;
}
