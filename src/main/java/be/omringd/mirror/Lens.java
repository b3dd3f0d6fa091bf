package be.omringd.mirror;

/** By what it can be hard for somebody. Texts: {@code mirror.lens.<name>}. */
public enum Lens {
    PREDICTABILITY, SENSES, COMMUNICATION, PACE, TRUST, BELONGING, RECIPROCITY, BEING_ONESELF
}
