package example.broken.process;

/** Called from a screen, which breaks a rule on purpose. */
public class SomeStep {}
