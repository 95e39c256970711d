import { authHandler } from "@/lib/auth/next-auth";
import { signIn } from "@/lib/people/sign-in";
import { signInWithGoogle } from "@/lib/people/sign-in-with-google";

const answer = authHandler({ withPassword: signIn, withGoogle: signInWithGoogle });

export { answer as GET, answer as POST };
