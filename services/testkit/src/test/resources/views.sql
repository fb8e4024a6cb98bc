CREATE TABLE counter_view (
    counter text PRIMARY KEY,
    total   bigint NOT NULL,
    changes integer NOT NULL
);
CREATE TABLE foreign_view (
    stream  text PRIMARY KEY,
    version bigint NOT NULL,
    texts   text NOT NULL
);
