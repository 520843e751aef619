package dev.knowhow.query;

import java.util.List;

/**
 * A page of the topics of the notes that the viewer may find: the tags and, if the notes have few tags, the names of
 * folders. Immutable.
 *
 * @param topics the topics, by descending number of notes and then by name
 * @param others the number of further topics
 */
public record TopicList(List<Topic> topics, int others) {

    /**
     * A topic.
     *
     * @param name the name
     * @param notes the number of notes on it, 1 or more
     * @param tag whether notes have it as a tag
     * @param folder whether it is the name of folders, so that the notes in them count
     */
    public record Topic(String name, long notes, boolean tag, boolean folder) {}

    /** Copies the list. */
    public TopicList {
        topics = List.copyOf(topics);
    }
}
