package be.omringd.volunteer;

/**
 * What somebody likes to do, in words that volunteers and the people whom they meet share. Texts: {@code volunteer.interest.<name>}.
 * New ones come at the end: their place counts in {@code volunteer_match}.
 */
public enum Interest {
    COOKING, BAKING, GARDENING, WALKING, CYCLING, SWIMMING, FOOTBALL, MUSIC, SINGING, DANCING, READING, WRITING, FILM, CULTURE, DRAWING,
    HANDICRAFT, DIY, PHOTOGRAPHY, GAMES, COMPUTERS, ANIMALS, NATURE, TRAVEL, HISTORY, CHATTING
}
