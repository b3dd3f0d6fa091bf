package be.omringd.mirror.ui;

import be.omringd.mirror.MirrorMails;
import be.omringd.mirror.MirrorSetCheck;
import be.omringd.mirror.Mirrors;
import be.omringd.mirror.Pictures;
import be.omringd.shell.Live;
import org.springframework.stereotype.Component;

/** What the screens of a mirror are made with. */
@Component
record MirrorParts(Mirrors mirrors, MirrorMails mails, Pictures pictures, MirrorSetCheck check, Live live, MirrorWords words) {}
