/** Who looks at the page; null when nobody is signed in. */
export interface Viewer {
  name: string;
  email: string;
  isProducer: boolean;
  isAdmin: boolean;
}
