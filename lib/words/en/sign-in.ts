/** The way in. */
export const signIn = {
  signInForm: {
    eMail: 'E-mail',
    password: 'Password',
    signIn: 'Sign in',
    thisIsADemo: 'This is a demo. Sign in as one of these, with the password that “npm start” printed:',
  },
}
