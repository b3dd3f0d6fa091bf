package be.omringd.onboarding;

/** How the information was given; the proof that we owe. Texts: {@code volunteer.informedWay.<code>}. */
public enum InformedWay {
    TALK, PAPER, MAIL
}
