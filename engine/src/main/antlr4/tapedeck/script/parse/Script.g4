/** Python as Tapedeck reads it. INDENT, DEDENT and the NEWLINEs that count come from Layout. */
grammar Script;

options { superClass = NameChecks; }

tokens { INDENT, DEDENT, PROBLEM, MATCH, CASE }

script : statement* EOF ;

statement : simpleLine | compound ;

simpleLine : simple (';' simple)* ';'? NEWLINE ;

simple
  : assignment
  | returning
  | 'import' dottedAs (',' dottedAs)*
  | importFrom
  | 'pass'
  | 'break'
  | 'continue'
  | raising
  | asserting
  | 'del' targets
  | ('global' | 'nonlocal') NAME (',' NAME)*
  ;

assignment
  : expressions
    ( ':' test ('=' assigned)?
    | augment assigned
    | ('=' assigned)*
    )
  | yielding
  ;

assigned : expressions | yielding ;

augment : '+=' | '-=' | '*=' | '/=' | '//=' | '%=' | '**=' | '@=' | '&=' | '|=' | '^=' | '<<=' | '>>=' ;

returning : 'return' expressions? ;

raising : 'raise' (test ('from' test)?)? ;

asserting : 'assert' test (',' test)? ;

importFrom : 'from' ('.' | '...')* dotted? 'import' ('*' | '(' nameAs (',' nameAs)* ','? ')' | nameAs (',' nameAs)*) ;

dottedAs : dotted ('as' NAME)? ;

nameAs : NAME ('as' NAME)? ;

dotted : NAME ('.' NAME)* ;

compound
  : branching
  | looping
  | iterating
  | managing
  | trying
  | decorated
  | matching
  | asynchronous
  ;

branching : 'if' named ':' block alternative* otherwise? ;

alternative : 'elif' named ':' block ;

otherwise : 'else' ':' block ;

looping : 'while' named ':' block otherwise? ;

iterating : 'for' targets 'in' expressions ':' block otherwise? ;

managing : 'with' ('(' managed (',' managed)* ','? ')' | managed (',' managed)*) ':' block ;

managed : test ('as' target)? ;

trying : 'try' ':' block ( handler+ otherwise? finishing? | finishing ) ;

handler : 'except' (test ('as' NAME)?)? ':' block ;

finishing : 'finally' ':' block ;

matching : MATCH expressions ':' NEWLINE INDENT casing+ DEDENT ;

casing : CASE patterns ('if' named)? ':' block ;

patterns : starPattern (',' starPattern)* ','? ;

starPattern : '*' NAME | pattern ;

pattern : closedPattern ('|' closedPattern)* ('as' NAME)? ;

closedPattern
  : '-'? NUMBER                                                                       # numberPattern
  | STRING+                                                                           # textPattern
  | ('None' | 'True' | 'False')                                                       # wordPattern
  | NAME ('.' NAME)* ('(' (patternArgument (',' patternArgument)* ','?)? ')')?        # namedPattern
  | '(' patterns? ')'                                                                 # groupPattern
  | '[' patterns? ']'                                                                 # listPattern
  | '{' (patternEntry (',' patternEntry)* ','?)? '}'                                  # mapPattern
  ;

patternArgument : NAME '=' pattern | pattern ;

patternEntry : '**' NAME | test ':' pattern ;

decorated : decorator* (definition | classDefinition) ;

decorator : '@' named NEWLINE ;

definition : 'def' NAME '(' parameters? ')' ('->' test)? ':' block ;

classDefinition : 'class' NAME ('(' arguments? ')')? ':' block ;

asynchronous : 'async' ;

parameters : parameter (',' parameter)* ','? ;

parameter : '/' | '*' (NAME (':' test)?)? | '**' NAME (':' test)? | NAME (':' test)? ('=' test)? ;

block : simpleLine | NEWLINE INDENT statement+ DEDENT ;

targets : target (',' target)* ','? ;

target : '*'? arithmetic ;

expressions : starred (',' starred)* ','? ;

starred : '*' arithmetic | named ;

named : test ({ mustBeName($test.ctx); } ':=' test)? ;

yielding : 'yield' ('from' test | expressions)? ;

test : disjunction ('if' disjunction 'else' test)? | lambda ;

lambda : 'lambda' plainParameters? ':' test ;

plainParameters : plainParameter (',' plainParameter)* ','? ;

plainParameter : '/' | '*' NAME? | '**' NAME | NAME ('=' test)? ;

disjunction : conjunction ('or' conjunction)* ;

conjunction : inversion ('and' inversion)* ;

inversion : 'not' inversion | comparison ;

comparison : arithmetic (relation arithmetic)* ;

relation : '<' | '<=' | '>' | '>=' | '==' | '!=' | 'in' | 'not' 'in' | 'is' 'not'? ;

/** Operators in the order they are written in; ExpressionReader knows which binds closer. */
arithmetic : operand (operator operand)* ;

operator : '|' | '^' | '&' | '<<' | '>>' | '+' | '-' | '*' | '/' | '//' | '%' | '@' ;

operand
  : ('-' | '+' | '~') operand         # unary
  | 'await' operand                   # awaiting
  | primary ('**' operand)?           # power
  ;

primary : atom trailer* ;

trailer
  : '.' NAME                                 # member
  | '(' arguments? ')'                       # call
  | '[' subscript (',' subscript)* ','? ']'  # item
  ;

arguments : argument (',' argument)* ','? ;

argument
  : '**' test
  | '*' test
  | test ({ mustBeName($test.ctx); } '=' test | ({ mustBeName($test.ctx); } ':=' test)? generator?)
  ;

subscript : test? ':' test? (':' test?)? | starred ;

atom
  : NAME                                                  # name
  | NUMBER                                                # number
  | (STRING | FSTRING)+                                   # strings
  | 'None'                                                # none
  | 'True'                                                # true
  | 'False'                                               # false
  | '...'                                                 # ellipsis
  | '(' (yielding | starred (generator | (',' starred)* ','?))? ')'   # parentheses
  | '[' (starred (generator | (',' starred)* ','?))? ']'  # list
  | '{' (entry (generator | (',' entry)* ','?))? '}'      # dict
  | '{' starred (generator | (',' starred)* ','?) '}'     # set
  ;

entry : test ':' test | '**' arithmetic ;

generator : clause+ ;

clause : 'async'? 'for' targets 'in' disjunction ('if' disjunction)* ;

/** The expression between the braces of an f-string. */
field : (yielding | expressions) EOF ;

NAME : LETTER (LETTER | DIGIT | OTHER_DIGIT)* ;

NUMBER
  : ( '0' [xX] ('_'? HEX)+
    | '0' [oO] ('_'? [0-7])+
    | '0' [bB] ('_'? [01])+
    | DIGITS '.' DIGITS? EXPONENT?
    | '.' DIGITS EXPONENT?
    | DIGITS EXPONENT?
    ) [jJ]?
  ;

FSTRING : FORMATTED (FIELDS_SINGLE | FIELDS_DOUBLE | LONG | SHORT) ;

STRING : PLAIN? (LONG | SHORT) ;

OPEN_STRING : (PLAIN | FORMATTED)? ('\'' (~[\\\r\n'] | '\\' ('\r\n' | .))* | '"' (~[\\\r\n"] | '\\' ('\r\n' | .))*) ;

NEWLINE : '\r'? '\n' | '\r' ;

JOINED_LINE : '\\' ('\r'? '\n' | '\r') -> skip ;

SPACE : [ \t\f]+ -> skip ;

COMMENT : '#' ~[\r\n]* -> skip ;

INVALID : . ;

// Of all characters beyond ASCII the lexer sees three: see Characters.
fragment LETTER : [a-zA-Z_\u00AA] ;
fragment DIGIT : [0-9] ;
fragment OTHER_DIGIT : [\u00B7] ;
fragment DIGITS : DIGIT ('_'? DIGIT)* ;
fragment HEX : [0-9a-fA-F] ;
fragment EXPONENT : [eE] [+-]? DIGITS ;
fragment PLAIN : [rRuUbB] | [bB] [rR] | [rR] [bB] ;
fragment FORMATTED : [fF] | [fF] [rR] | [rR] [fF] ;
fragment SHORT : '\'' (~[\\\r\n'] | '\\' ('\r\n' | .))* '\'' | '"' (~[\\\r\n"] | '\\' ('\r\n' | .))* '"' ;
fragment LONG : '\'\'\'' ('\\' . | ~'\\')*? '\'\'\'' | '"""' ('\\' . | ~'\\')*? '"""' ;
fragment FIELDS_SINGLE : '\'' (~[\\\r\n'{] | '\\' . | '{{' | FIELD)* '\'' ;
fragment FIELDS_DOUBLE : '"' (~[\\\r\n"{] | '\\' . | '{{' | FIELD)* '"' ;
fragment FIELD : '{' ~[{}'"\r\n] (~[{}'"\r\n] | SHORT | FIELD | BRACES)* '}' | '{' SHORT (~[{}'"\r\n] | SHORT | FIELD | BRACES)* '}' ;
fragment BRACES : '{' (~[{}'"\r\n] | SHORT | FIELD | BRACES)* '}' ;
