package be.omringd.intake;

/** How a request reached us. Texts: {@code intake.channel.<code>}. */
public enum RequestChannel implements Code { WEB, PHONE, PAPER }
