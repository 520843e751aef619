package dev.knowhow.feed;

/** How a feed is written. */
public enum Format {
    /** Atom, RFC 4287. */
    ATOM("atom", "application/atom+xml") {
        @Override
        public byte[] write(Feed feed) {
            return Atom.write(feed);
        }
    },
    /** JSON Feed 1.1. */
    JSON("json", "application/feed+json") {
        @Override
        public byte[] write(Feed feed) {
            return JsonFeed.write(feed);
        }
    };

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** The ending of its files, without a dot. */
    public String ending() {
        return ending;
    }

    /** Its media type, without a charset: both are UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** Writes a feed: the same feed, the same bytes. */
    public abstract byte[] write(Feed feed);
}
