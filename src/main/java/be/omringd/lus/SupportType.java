package be.omringd.lus;

/** What people have in each other, by the letters of the ecogram: P, G (company), A and E (docs/domain.md#words). */
public enum SupportType {
    PRACTICAL, COMPANY, ADVICE, EMOTIONAL
}
