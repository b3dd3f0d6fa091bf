package be.omringd.lus;

/** What people have in each other, by the letters of the ecogram: P, G (company), A and E (domain notes 1.2). */
public enum SupportType { PRACTICAL, COMPANY, ADVICE, EMOTIONAL }
